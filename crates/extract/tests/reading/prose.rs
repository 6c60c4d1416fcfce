//! Each way of writing a figure, in one sentence each.

use crate::reads::reads;
use kanjian_extract::extract;

#[test]
fn scales_separators_and_decimals() {
    reads("门诊86.9万人次。", &["86.9万人次=869000 visit"]);
    reads("医疗收入3.20亿元。", &["3.20亿元=320000000 yuan"]);
    reads("支出48,282元。", &["48,282元=48282 yuan"]);
    reads("管理患者5 806例。", &["5 806例=5806 case"]);
    reads("投入1亿2000万元。", &["1亿2000万元=120000000 yuan"]);
    reads("床位９，３２０张。", &["９，３２０张=9320 bed"]);
}

#[test]
fn rates_points_and_fractions() {
    reads("建档率95.20%。", &["95.20%=95.2 percent"]);
    reads("婴儿死亡率2.1‰。", &["2.1‰=2.1 per_1000"]);
    reads("发病率38.6/10万。", &["38.6/10万=38.6 per_100000"]);
    reads(
        "参保率提高1.2个百分点。",
        &["1.2个百分点=1.2 percentage_point"],
    );
    reads(
        "住院率比上年降低0.3个百分点。",
        &["0.3个百分点=-0.3 percentage_point"],
    );
    reads("辖区人口占全市1/5。", &["1/5=20 percent share=20"]);
    reads("三分之二的村卫生室达标。", &["三分之二=66.67 percent"]);
    reads(
        "合格率百分之九十五点六。",
        &["百分之九十五点六=95.6 percent"],
    );
    reads("死亡率十万分之八。", &["十万分之八=8 per_100000"]);
    reads("满意度九成以上。", &["九成=90 percent ge"]);
    reads("医护比达到1:1.3。", &["1:1.3=1.3 ratio"]);
    reads("每千人口护士3.2人。", &["3.2人=3.2 per_1000"]);
    reads(
        "千人口医师2.40,全市2.85,在全市排名第6。",
        &["2.40=2.4 per_1000 rank=6", "2.85=2.85 per_1000"],
    );
}

#[test]
fn chinese_numerals_and_times() {
    reads("改造卫生室五十三个。", &["五十三个=53 site"]);
    reads("新增床位一百二十张。", &["一百二十张=120 bed"]);
    reads("新建一所医院。", &["一所=1 site"]);
    reads("打造半小时急救圈。", &["半小时=30 minute"]);
    reads("开通7*24小时热线。", &["7*24小时=24 hour_per_day"]);
    reads(
        "提供三大类十五项服务。",
        &["三大类=3 category", "十五项=15 item"],
    );
    reads(
        "平均住院日7.9天,占用总床日数8123日。",
        &["7.9天=7.9 day", "8123日=8123 bed_day"],
    );
}

#[test]
fn bounds_and_ranges() {
    reads("覆盖率达85%以上。", &["85%=85 percent ge"]);
    reads("人均经费不低于89元。", &["89元=89 yuan ge"]);
    reads("药占比控制在30%以内。", &["30%=30 percent le"]);
    reads("发病率降至20/10万以下。", &["20/10万=20 per_100000 le"]);
    reads(
        "超过1000人次参与值守。",
        &["超过1000人次=1000 person_time gt"],
    );
    reads("近400名医师参会。", &["近400名=400 person approx"]);
    reads("发放手册2000余份。", &["2000余份=2000 copy gt"]);
    reads("不到60%的村达标。", &["不到60%=60 percent lt"]);
    reads("至少配备2名护士。", &["2名=2 person ge"]);
    reads(
        "预计全年接诊12万人次。",
        &["12万人次=120000 visit approx forecast"],
    );
    reads("新建站点15-20个。", &["15-20个=20 site le"]);
    reads("开展专科2021-18个。", &["2021-18个=18 discipline le"]);
}

#[test]
fn zero_all_and_hidden() {
    reads("全年无甲类传染病病例。", &["无甲类传染病病例=0 case"]);
    reads(
        "无死亡、重症病例。",
        &["无死亡=0 case", "无死亡、重症病例=0 case"],
    );
    reads("实现医务人员零感染。", &["零感染=0 case"]);
    reads("孕产妇死亡率为零。", &["零=0 per_100000"]);
    reads("所有乡镇卫生院开展服务。", &["所有=100 percent"]);
    reads("问题全部整改。", &["全部=100 percent"]);
    reads("签约率达到X%以上。", &["X%=redacted percent ge target"]);
    reads("培训医师XX人次。", &["XX人次=redacted person_time target"]);
    reads("X月底前完成体检。", &["X月底前=redacted month le target"]);
    reads("推进“3+2+6”项目。", &["3+2+6=coded project"]);
}

#[test]
fn lists_distribute() {
    reads(
        "管理高血压、糖尿病患者分别为5,120人、1,866人,任务完成率分别为96%、93.5%,同比分别增长4.1%、下降2%。",
        &[
            "5,120人=5120 person yoy=4.1 done=96",
            "1,866人=1866 person yoy=-2 done=93.5",
        ],
    );
    reads(
        "分别开展结核病、艾滋病宣传各3次。",
        &["3次=3 times", "3次=3 times"],
    );
    reads(
        "建档率、签约率均达到98%。",
        &["98%=98 percent", "98%=98 percent"],
    );
    reads(
        "甲、乙、丙镇分别新建12、15、8家诊所。",
        &["12=12 site", "15=15 site", "8家=8 site"],
    );
    reads(
        "获得团体第2、4、7名。",
        &["第2=2 rank rank=2", "4=4 rank rank=4", "7名=7 rank rank=7"],
    );
}

#[test]
fn links() {
    reads(
        "门诊3.1万人次,同比下降5.0%,占全市12.4%,居全市第3位。",
        &["3.1万人次=31000 visit yoy=-5 share=12.4 rank=3"],
    );
    reads(
        "机构120家,较上年增加6家,约占全市9%。",
        &["120家=120 site share=9", "6家=6 site"],
    );
    reads(
        "门诊量同比增长17%,达62236人次。",
        &["62236人次=62236 visit yoy=17"],
    );
    reads(
        "发病数同比下降30.0%。",
        &["30.0%=-30 percent_change yoy=-30"],
    );
    reads(
        "死亡率5.1‰,比五年前下降10%。",
        &["5.1‰=5.1 per_1000", "10%=-10 percent_change"],
    );
    reads("抽检任务完成率98%。", &["98%=98 percent done=98"]);
    reads("优秀率占全市21%。", &["21%=21 percent share=21"]);
    reads(
        "收入6亿元,环比增长2%。",
        &["6亿元=600000000 yuan", "2%=2 percent_change"],
    );
}

#[test]
fn rates_go_on_and_bounds_reach_over() {
    reads(
        "每千人口床位5.42张、执业医师2.31人。",
        &["5.42张=5.42 per_1000", "2.31人=2.31 per_1000"],
    );
    reads("标准不低于每人每年84元。", &["84元=84 yuan ge target"]);
    reads(
        "预期寿命由2015年的75.8岁提高到2020年的77.6岁。",
        &["75.8岁=75.8 year baseline", "77.6岁=77.6 year"],
    );
    reads(
        "合格率从90.1%上升为95.4%。",
        &["90.1%=90.1 percent baseline", "95.4%=95.4 percent"],
    );
    reads(
        "高于上年2.1和3.4个百分点。",
        &[
            "2.1=2.1 percentage_point",
            "3.4个百分点=3.4 percentage_point",
        ],
    );
    reads(
        "高血压、糖尿病患者管理率均达到65%。",
        &["65%=65 percent", "65%=65 percent"],
    );
    reads(
        "与上年比较,医院增加3个,站点减少1个。",
        &["3个=3 site", "1个=-1 site"],
    );
    reads(
        "完成投资1.2亿元,占年度计划的24%。",
        &["1.2亿元=120000000 yuan done=24"],
    );
    reads("死亡率连续3年为0。", &["3年=3 year", "0=0 percent"]);
    reads(
        "接种14万3,200剂,满意度九成二。",
        &["14万3,200剂=143200 dose", "九成二=92 percent"],
    );
    reads(
        "每5万人口配备救护车1辆。",
        &["5万=50000 person baseline", "1辆=1 vehicle"],
    );
    reads("全年任务9,000人。", &["9,000人=9000 person target"]);
}

#[test]
fn signs_and_changes_reach_over_the_sentence() {
    reads("人口自然增长率为-1.23‰。", &["-1.23‰=-1.23 per_1000"]);
    reads("人口自然增长率－0.8‰。", &["－0.8‰=-0.8 per_1000"]);
    reads(
        "与2021年底相比,医院减少3个,诊所增加5个。",
        &["3个=-3 site", "5个=5 site"],
    );
    reads(
        "发病率0.85%,较2020年分别下降12.1%和0.3个百分点。",
        &[
            "0.85%=0.85 percent yoy=-12.1",
            "0.3个百分点=-0.3 percentage_point",
        ],
    );
    reads(
        "每万人口全科医生3.85人,尚未达到4.0人的目标。",
        &["3.85人=3.85 per_10000", "4.0人=4 per_10000 target"],
    );
    reads(
        "提出到2020年预期寿命应大于77.3岁,死亡率应不超过7.5‰。",
        &["77.3岁=77.3 year gt target", "7.5‰=7.5 per_1000 le target"],
    );
}

#[test]
fn halves_and_all_said_in_words() {
    reads("超半数村医年过六旬。", &["超半数=50 percent gt"]);
    reads("半数以上的卫生院达标。", &["半数=50 percent ge"]);
    reads(
        "过半数诊所整改,近半数完成。",
        &["过半数=50 percent gt", "近半数=50 percent approx"],
    );
    reads("监测对象签约服务全覆盖。", &["全覆盖=100 percent"]);
    reads("推动村卫生室服务全覆盖,推进全覆盖工作。", &[]);
}

#[test]
fn completion_belongs_to_what_was_done() {
    reads(
        "项目完工5项,滞后3项,完成率为62.5%。",
        &[
            "5项=5 project",
            "3项=3 item",
            "62.5%=62.5 percent done=62.5",
        ],
    );
    reads(
        "任务完成率和满意率均为98%。",
        &["98%=98 percent done=98", "98%=98 percent"],
    );
    reads(
        "节约资金80万元,在全县考核中排名第2。",
        &["80万元=800000 yuan", "第2=2 rank rank=2"],
    );
}

#[test]
fn a_row_of_a_table_is_named_by_the_words_next_to_its_number() {
    reads(
        "分类 | 指标 | 2021年\n服务效率 | 诊疗人次数(人次) | 16788\n | 病床使用率% | 70.84\n费用 | 次均费用(元) | 214.3",
        &[
            "16788=16788 visit",
            "70.84=70.84 percent",
            "214.3=214.3 yuan",
        ],
    );
}

#[test]
fn tables_of_a_plan_tell_where_it_departs_from() {
    let text = "“十四五”卫生健康规划\n指标\t单位\t2020年\t2025年\n孕产妇死亡率\t1/10万\t8.6\t≤8\n每千人口床位数\t张\t5.42\t6.50\n";
    reads(
        text,
        &[
            "8.6=8.6 per_100000 baseline",
            "≤8=8 per_100000 le target",
            "5.42=5.42 per_1000 baseline",
            "6.50=6.5 per_1000 target",
        ],
    );
}

#[test]
fn what_is_no_quantity() {
    for text in [
        "2020年第33个世界艾滋病日。",
        "实施1242战略和三基三严训练。",
        "开展“一站式”服务、两票制和八大行动。",
        "卫发〔2021〕98号文件,二级以上医院。",
        "1、加强培训 2.完善制度",
        "咨询电话:0573-82345678",
        "党的十九大和二十届三中全会精神,“3项制度”。",
        "65岁及以上老年人、0-6岁儿童、2型糖尿病、H1N1流感。",
        "无症状感染者、无偿献血、无烟机关、零距离服务。",
        "公共场所所有权不变,最终解释权归本院所有。",
        "一人一策、一批重点、三级医院、第二阶段、二期工程。",
        "2019-2023年规划,12月26日开工,1-6月份。",
        "坚持10合1混采,拨打120急救。",
        "实现“三个90%”目标,排名全区后三位,居前五位的病种。",
        "6个月内纯母乳喂养,孕12周前建册。",
        "实施5个一工程,几十家机构参加,接待数百人。",
    ] {
        assert_eq!(extract(text), [], "{text}");
    }
}

#[test]
fn sections_tell_results_from_aims() {
    let text =
        "一、2021年工作总结\n培训200人次。\n二、2022年工作计划\n培训300人次,开展讲座40场。\n";
    let read: Vec<(String, &str, String)> = extract(text)
        .iter()
        .map(|draft| {
            (
                draft.as_written.clone(),
                draft.kind.as_str(),
                draft.period.clone(),
            )
        })
        .collect();
    let row =
        |written: &str, kind: &'static str, year: &str| (written.to_owned(), kind, year.to_owned());
    assert_eq!(
        read,
        [
            row("200人次", "actual", "2021"),
            row("300人次", "target", "2022"),
            row("40场", "target", "2022"),
        ]
    );
}

#[test]
fn subjects_and_quotes() {
    let drafts = extract("全县共有卫生机构312家(含诊所),其中公立医院6家。选派20名骨干医师进修。");
    let read: Vec<(&str, &str)> = drafts
        .iter()
        .map(|draft| (draft.subject.as_str(), draft.quote.as_str()))
        .collect();
    assert_eq!(
        read,
        [
            ("卫生机构", "全县共有卫生机构312家(含诊所)"),
            ("公立医院", "其中公立医院6家"),
            ("选派骨干医师", "选派20名骨干医师进修"),
        ]
    );
}

#[test]
fn cut_words_and_glosses_are_read_through() {
    let page = "各级医疗机构加强管理完善制度落实责任".repeat(6);
    reads(
        &format!("1、{page}改扩建七所乡镇\n2、卫生院,补助30\n\n3、万元。"),
        &["七所=7 site"],
    );
    reads("達(dá)標(biāo)率９５％以上", &["９５％=95 percent ge"]);
    reads("接种率达92。9%", &["92。9%=92.9 percent"]);
}

#[test]
fn a_value_of_the_year_before_does_not_take_the_change() {
    reads(
        "死亡率为9.80/10万,较上年9.87/10万下降了0.71%。",
        &[
            "9.80/10万=9.8 per_100000 yoy=-0.71",
            "9.87/10万=9.87 per_100000 baseline",
        ],
    );
    reads(
        "检测3.9万人次,在全省11个市州中排名第三。",
        &["3.9万人次=39000 visit rank=3", "11个=11 item"],
    );
    reads("发生率降至每十万人口25例以下。", &["25例=25 per_100000 le"]);
    reads("健康发展指数达85。", &["85=85 index"]);
    reads("动员417队志工。", &["417队=417 team"]);
}

#[test]
fn aims_may_be_announced_in_the_line() {
    let text = "2022年工作报告\n去年新建诊所3家。\n今年工作安排:新建诊所5家。";
    reads(text, &["3家=3 site", "5家=5 site target"]);
}

#[test]
fn all_of_what_is_counted_next_is_no_hundred_per_cent() {
    reads("其中全部合格档案为812份。", &["812份=812 record"]);
    reads("全部卫生院为居民建档。", &["全部=100 percent"]);
    reads("在所有住院病人中,男性占54%。", &["54%=54 percent share=54"]);
}

#[test]
fn a_bound_holds_for_the_list_and_a_title_of_both_parts_is_no_plan() {
    reads(
        "随访率、签约率分别不低于70%和65%。",
        &["70%=70 percent ge", "65%=65 percent ge"],
    );
    reads(
        "2024年医院工作总结和计划\n门诊30万人次,手术4000台。\n",
        &["30万人次=300000 visit", "4000台=4000 operation"],
    );
    reads(
        "筛查率82%,超出目标任务2个百分点,检出60例。",
        &[
            "82%=82 percent",
            "2个百分点=2 percentage_point",
            "60例=60 case",
        ],
    );
    reads(
        "门诊量、住院量占比分别由2019年的14.5%和17.1%提高到15.2%和18%。",
        &[
            "14.5%=14.5 percent baseline share=14.5",
            "17.1%=17.1 percent baseline share=17.1",
            "15.2%=15.2 percent share=15.2",
            "18%=18 percent share=18",
        ],
    );
}

#[test]
fn an_article_is_no_count_and_a_list_shares_its_counter() {
    reads("本院是一所集医疗、教学为一体的医院。", &[]);
    reads(
        "两个项目分别接种约12.5万及8.4万剂疫苗,较上年同期分别增加3%及2%。",
        &[
            "约12.5万=125000 dose approx yoy=3",
            "8.4万剂=84000 dose yoy=2",
        ],
    );
    reads(
        "甲、乙、丙病死亡率从上个五年4.5‰、7.2‰、9.1‰分别降至2.1‰、3.3‰、4.2‰。",
        &[
            "4.5‰=4.5 per_1000 baseline",
            "7.2‰=7.2 per_1000 baseline",
            "9.1‰=9.1 per_1000 baseline",
            "2.1‰=2.1 per_1000",
            "3.3‰=3.3 per_1000",
            "4.2‰=4.2 per_1000",
        ],
    );
}

#[test]
fn livestock_phases_and_what_is_drawn_near() {
    reads("圈养家畜640头,头孢用量下降。", &["640头=640 item"]);
    reads("新院区2期完工后开诊。", &[]);
    reads("全县人口逼近60万。", &["60万=600000 person approx"]);
    reads(
        "近视率从小学一年级的10.2%快速上升至六年级的51.3%。",
        &["10.2%=10.2 percent baseline", "51.3%=51.3 percent"],
    );
}

#[test]
fn ratios_of_the_sexes_and_places_that_are_no_people() {
    reads(
        "出生人口性别比为112.4,连续上榜8年后降到10名之外,前三名依序为肺癌、肝癌;报告2宗,包括一宗本地。",
        &[
            "112.4=112.4 ratio",
            "8年=8 year",
            "2宗=2 case",
            "一宗=1 case",
        ],
    );
}

#[test]
fn provinces_and_counties_need_no_counter() {
    reads(
        "接近西部12省平均水平,其中3县建档率为91%,县级医院2所。",
        &["12省=12 item", "3县=3 item", "91%=91 percent", "2所=2 site"],
    );
    reads("2012省卫生厅下发通知。", &[]);
}

#[test]
fn places_in_a_list_count_nobody() {
    reads(
        "居于二、三位的是咳嗽和腹泻,分别接诊62例和31例。",
        &["62例=62 case", "31例=31 case"],
    );
}
