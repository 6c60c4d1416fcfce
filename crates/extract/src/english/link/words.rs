//! The words that say what a percentage is to a value, in lists parted by bars. What they mean beside a percentage is read elsewhere.

use crate::english::list::List;

/// Whether one of `list` is `word`.
pub(super) fn is_one(list: &str, word: &str) -> bool {
    let may = match *word.as_bytes() {
        [first, second, ..] => {
            list.as_bytes().starts_with(&[first, second]) || stand(list, [b'|', first, second])
        }
        _ => true,
    };
    may && list.split('|').any(|one| one == word)
}

/// Whether `text` ends with one of `list` at a word boundary.
pub(super) fn ends_with_one(text: &str, list: &str) -> bool {
    let may = match *text.as_bytes() {
        // No word of one letter ends here.
        [.., before, last] if before.is_ascii_alphabetic() => {
            list.as_bytes().ends_with(&[before, last]) || stand(list, [before, last, b'|'])
        }
        _ => true,
    };
    may && list
        .split('|')
        .any(|words| crate::english::words::ends_with_words(text, words))
}

/// Whether `text` opens with one of `list`, none of which is one letter long.
pub(super) fn opens_with_one(text: &str, list: &str) -> bool {
    let may = match *text.as_bytes() {
        [first, second, ..] => {
            list.as_bytes().starts_with(&[first, second]) || stand(list, [b'|', first, second])
        }
        _ => false,
    };
    may && list.split('|').any(|words| text.starts_with(words))
}

/// Whether three letters stand side by side in `list`: most words are told from all others by their ends, and many places are
/// compared in one step.
fn stand(list: &str, letters: [u8; 3]) -> bool {
    let list = list.as_bytes();
    let (Some(second), Some(third)) = (list.get(1..), list.get(2..)) else {
        return false;
    };
    list.iter()
        .zip(second)
        .zip(third)
        .fold(false, |found, ((&a, &b), &c)| {
            found | (a == letters[0]) & (b == letters[1]) & (c == letters[2])
        })
}

/// What a percentage measures by itself.
pub(super) static RATES: List = List::barred(
    "coverage|rate|ratio|prevalence|uptake|incidence|cfr|positivity|proportion|\
    mortality|fatality|occupancy|turnover|literacy|efficacy|satisfaction|score|tolerance|ci|inflation|standard|yield|retention|attrition|absenteeism|wastage|follow up|follow-up",
);

/// The same right behind the percentage.
pub(super) static RATED: List = List::barred(
    "occupancy|coverage|uptake|prevalence|positivity|compliance|adherence|literacy|capacity|\
    sensitivity|specificity|retention|accuracy|effectiveness",
);

/// Comparatives behind the bracket of a percentage that set a value against an earlier one.
pub(super) static MORE_THAN: List = List::barred(
    "higher than|above the |above last|more than in |more than at |more than the |\
    more than last|more than a year|more than during|up on |greater than|larger than|on top of last|increase |rise |growth ",
);
pub(super) static LESS_THAN: List = List::barred(
    "lower than|below the |below last|fewer than|less than in |less than at |\
    less than the |less than last|less than a year|less than during|down on |smaller than|decrease |fall |drop |\
    decline |reduction ",
);

/// Words of a change that do not say which way the number went.
pub(super) static WAYLESS: List = List::barred(
    "improvement|deterioration|better than|worse than|change|swing|difference|turnaround|shift",
);
pub(super) static WAYLESS_BEFORE: List = List::barred(
    "improvement of|improved by|improving by|improved|deterioration of|\
    deteriorated by|worsened by|worsening of|change of|changed by|better by|worse by|difference of|bettered by",
);

/// What people do of whom a percentage tells; no part of a whole is named by it.
pub(super) static ACTS: List = List::barred(
    "left|leave|charge|charged|said|say|live|lived|use|used|reported|report|chose|choose|\
    opted|came|come|went|go|got|get|gave|give|took|take|made|make|felt|feel|knew|know|think|thought|wanted|want|would|could|can|might|need|\
    needed|met|meet|pay|paid|offer|offered|stayed|stay|returned|return|waited|wait|work|worked|lost|rated|agree|agreed|have|had|smoke|smoked|drink|drank",
);

/// Verbs by which a sentence goes on to say which part of a whole something is.
pub(super) static MAKES_UP: List = List::barred(
    "contributing|accounting|representing|forming|constituting|comprising|making|forms|form|\
    represents|represented|accounts|accounted|makes|constitutes|contributes|formed|made|constituted|contributed|amounting",
);

/// Words that name how much of a task is done as a thing told of.
pub(super) static ACHIEVED: List = List::barred(
    "achievement|attainment|accomplishment|fulfilment|absorption|completion|execution|\
    utilisation|utilization|implementation|performance|realisation|realization|rate|of|was|is|stood|at|stands|reached|\
    budget|overall|level|percentage|resulting|final|so|thus",
);

/// Words that only name what a completion is of.
pub(super) static TASK_NAMES: List = List::barred(
    "budget|budgetary|financial|physical|progress|ahead|behind|short|target|goal|trajectory|plan|programme|giving|performance|fund|execution|task|tasks|completion|\
    rate|being|with",
);

/// Words of what is asked for.
pub(super) static TASKS: List = List::barred(
    "target|targets|targeted|targetted|plan|plans|planned|goal|goals|quota|task|tasks|\
    objective|objectives|ela|requirement|requirements|required|requires|ambition|ambitions|trajectory|milestone|due|\
    expected|projected|projection|promised|budgeted|contracted|commitment|commitments|allocation|allocated|scheduled|\
    needed|sought|assigned|approved|workplan|kpi|forecast|profile|profiled|pledge|pledged|commissioned|anticipated|\
    demanded|funded|entitlement|appropriation|appropriations|allocations|allotment|allotments|allotted|quotas|\
    appropriated|earmarked|ceiling|envelope|establishment|sanctioned|complement|estimate|estimates",
);

/// Words that part what is asked for from the percentage: of shops inspected by the due date.
pub(super) static PARTINGS: List = List::barred(
    "by|within|in|on|at|before|from|with|for|to|than|and|who|above|below|against|met|achieved|reached",
);

/// Verb stems after `of what we`.
pub(super) static ASKS: List = List::barred(
    "set out|expect|ask|plan|promis|requir|aim|hope|budget|want|need|pledg|agreed|intend|forecast|project|contract|commission|schedul|asked|called for|wants",
);

/// Money that is given for a task.
pub(super) static FUNDS: List = List::barred(
    "award|budget|fund|funds|releases|release|grant|vote|disbursement|disbursements|funding|appeal|envelope",
);

/// Words that may stand between `of` and the budget that it is of.
pub(super) static OWN_BUDGET: List = List::barred(
    "the|its|our|their|his|this|year's|annual|approved|full-year|revised|original|\
    released|allocated|available|adjusted|final|voted|my|that|year|s|requested|appropriated",
);

/// Words that a task lacks its money by.
pub(super) static LACKS: List =
    List::barred("missing|unfunded|unmet|outstanding|short of|lacking|unpaid|still to be");

/// Words behind a percentage that say that so much is done.
pub(super) static DONE: List = List::barred(
    "achievement|achvt|attainment|absorption|absorbed|utilisation|utilization|execution|\
    completion|fulfilment|fulfillment|physical progress|physically complete|financial progress|works progress|complete|funded|executed|utilised|utilized|implementation|disbursed|realised|\
    realized|achieved|attained|completed|fulfilled|implemented|delivered|spent|done|expended|burn|performance|\
    accomplished|accomplishment|subscribed|built|finished",
);

/// Words that may follow them: 54% achieved a better score says what they did.
pub(super) static AFTER_DONE: List = List::barred(
    "by|in|at|as|for|due|so|and|of|to|during|rate|against|after|on|with|but|while|since|this|last|overall",
);

/// Words before a percentage that say so.
pub(super) static DONE_BEFORE: List = List::barred(
    "progress|a performance|an absorption|a utilisation|a utilization|an execution|achievement|achvt|achvt.|ach.|attainment|absorption|absorption rate|\
    completion rate|execution rate|execution|implementation rate|fulfilment|achieving|fulfilling|completing|meeting|\
    attaining|realising|realizing|achieved|achievement rate|rate of achievement|rate of absorption|burn rate|\
    accomplishment|accomplishment rate|performance rate|percentage achieved|budget performance|financial performance|physical performance|financial progress|\
    physical progress|rate of progress|progress rate|budget execution|budget implementation|programme performance|\
    plan performance|overall progress|budget absorption|fund absorption|level of completion|completion level|completion|achievement level|implementation|was released|were released|been released|was spent|\
    were spent|been spent|was disbursed|were disbursed|been disbursed|was executed|been executed|was utilised|been utilised",
);

/// Where something stands to its aim, before `at` and how much of that is done.
pub(super) static STANDS: List = List::barred(
    "over target|above target|below target|short of target|on target|ahead of target|behind target|\
    ahead of plan|behind plan|above plan|below plan|over plan|short of plan|on plan|ahead of trajectory|behind trajectory|\
    ahead of schedule|behind schedule|over budget|under budget|within budget|ahead of goal|short of goal|over goal",
);

/// The use of money.
pub(super) static SPENDING: List =
    List::barred("utilisation|utilization|utilisation rate|utilization rate|usage|use");
pub(super) static MONEY: List = List::barred(
    "budget|fund|grant|expenditure|allocation|money|financial|appropriation|release|vote",
);

/// Joints between such a word and the percentage, the longer ones first.
pub(super) static LEADS: List = List::barred(
    " stood at| stands at| standing at| was at| is at| of| at| was| is| to| reached| were|\
     being| came to| amounted to| reaching",
);

/// Verbs by which a part uses up so much of all.
pub(super) static EATS: List = List::barred(
    "eat up|eats up|ate up|eating up|use up|uses up|used up|take up|takes up|took up|\
    taking up|make up|makes up|making up|made up|soak up|soaks up|soaked up|swallow|swallows|swallowed|paid for|\
    pay for|pays for|explain|explained|explains|explaining|took|take|takes|taking|absorb|absorbed|absorbs|consumed|\
    consumes|consume|claimed|claims|financed|funded|supplied|drove|filled|got|comprise|comprised|carried|carries|\
    caused|causes|provided|generated|attracted|yielded|brought in|brings in|delivered|gave|give|gives|giving|donated|donates|performed|performs|handled|handles|formed|forms|contributed|\
    contributes|contributing|bore|bears|constituted|constitutes|made|earned|earns|held|holds|carried out|conducted|undertook|represented|represent|represents",
);

/// Words that tell one part of the money from another: what is of such a part is done where it tells of spending.
pub(super) static BUDGET_KINDS: List = List::barred(
    "development|recurrent|capital|operating|operational|total|overall|health|wage|\
    non-wage|full|entire|current|department's|department|county|city|district|ministry's|county's|programme|program|\
    drug|training|non|year|supplementary|cash|first|second|half",
);

/// What tells so right behind a percentage.
pub(super) static AGES: List = List::barred(
    "aged |women|men |females|female|males|male|girls|boys|male,|male)|over 6|over 7|over 8|under 5|under 1",
);

/// What tells who or what so many of a whole are, behind a verb of being.
pub(super) static COMPOSES: List = List::barred(
    "known |unvaccinated|not vaccinated|aged |over the age|under the age|over 1|over 2|over 3|over 4|over 5|over 6|over 7|over 8|\
    under 1|under 2|under 3|under 4|under 5|above 1|above 2|above 3|above 4|above 5|above 6|above 7|below 1|below 2|below 5|\
    between 1|between 2|between 3|women|men|female|male|children|child|girls|boys|adults|adolescents|teenagers|infants|\
    babies|elderly|older |younger |young |under five|over five|from |born |face to face|face-to-face|in person|in-person|by phone|\
    by telephone|online|virtual|remote|via |on medicaid|uninsured|insured|new to|new patients|first-time|repeat|resident|non-resident|\
    foreign|migrant|local |locals|citizens|non-citizens|aboriginal|indigenous|maori|black|white|asian|hispanic|rural|urban|\
    public|private|nurses|doctors|physicians|midwives|imported|inpatients|outpatients|students|pupils|single|married|\
    employed|unemployed|part-time|full-time|among |either |people|patients|due to|caused by|related to|for |in |on |at |by |to |of |\
    with no |without |over the |under the |delivered by|booked |residents|mothers|smokers|workers|staff",
);

/// The same words where they tell how it went: on time, in stock.
pub(super) static WENT: List = List::barred(
    "on time|on target|on track|on schedule|on plan|in stock|in good|in line|in control|in place|in time|in less|\
    in under|at risk|at goal|at target|at or|at least|to be|to standard|in compliance|in order|in remission|on treatment|\
    on art|for free|by the due|born at term|born at full|born preterm|born premature|born early|born alive|born healthy|born at a healthy|born with a healthy|of good|of acceptable|in need|in pain|in poor|in full|to date|in fair",
);

/// Words of spending money.
pub(super) static SPENDS: List = List::barred(
    "spent|spend|spending|expenditure|expenditures|expended|utilised|utilized|absorbed|disbursed|\
    executed|expenses|outturn|used|drawn|paid|outlay|disbursement|disbursements|burned|consumed|outlays|payments",
);

/// What a whole is of, though it is expected: births expected are those of whom a part came.
pub(super) static POOLS: List = List::barred(
    "births|birth|deliveries|pregnancies|pregnant|live|population|cases|infants|mothers|\
    incidence|women|patients|tb|newborns|number|incident",
);

/// What a part of a budget does behind it: of the grant goes on.
pub(super) static BUDGET_PARTS: List = List::barred(
    "expenditure|holders|income|goes|go|went|going|pays|paid|supports|supported|on|for|\
    funds|buys|bought|covers|covered",
);

/// Verbs and nouns that lead to how much something rose, besides the plain ones.
pub(super) static RISES: List = List::barred(
    "higher by|better by|greater by|improved by|improving by|improvement of|improved|\
    more by|advanced by|advanced|picked up by|picked up|swelled by|shot up by|shot up|an additional|rebounded by|\
    recovered by|rise is of|rise is|rise was of|rise was|increase is of|increase is|increase was of|growth is of|\
    growth is|growth was of|jump is of|jump is|jump was|gain was|gain is|uplift of|expanding by|increase was|growth was|increment of|growth rate|growth|stepped up by",
);

/// The same for falls.
pub(super) static FALLS: List = List::barred(
    "fall is of|fall is|fall was of|fall was|decrease is of|decrease is|decrease was of|decrease was|drop is of|\
    drop is|drop was of|drop was|decline is of|decline is|decline was of|decline was|reduction is|reduction was|reduced|lower by|fewer by|less by|worsened by|deteriorated by|came down|cut|\
    trimmed by|trimmed|lowered|eased back|receded by|halved by|subsided by|saving of|reducing|decrement of|shed",
);

/// What may open behind a percentage that says how much something rose.
pub(super) static RISEN: List = List::barred(
    "better than |improvement|over the revised |over the original |over the prior year|over the previous year|over last year|over prior year|over the budget estimate|over this year|above the revised|above the final|above the current|above last|above the previous|above this year|more than in |growth|additional|extra |longer than |\
    busier than |increment|uplift|expansion|jump|surge|hike",
);

/// The same for falls.
pub(super) static FALLEN: List = List::barred(
    "worse than |deterioration|below the revised|below the final|below the current|below last|below the previous|below this year|shorter than |cheaper than |saving|cut |cut,|decrement|shrinkage|drop-off",
);

/// Words that compare with the year before.
pub(super) static YEAR_ON_YEAR: List = List::barred(
    "yoy|y-o-y|y/y|year on year|year-on-year|year over year|year-over-year|yr on yr|on last year|on the year",
);

/// What is no change but a distance from what was asked for.
pub(super) static THAN_PLANNED: List = List::barred(
    "better than planned|better than expected|better than target|better than the target|more than planned",
);

/// Words before a percentage that name it a share.
pub(super) static SHARES: List = List::barred(
    "share|share of|share was|share is|share at|share stood at|portion|makes|make|were another|was another|another|\
    the remaining|the balance of|the other|the rest,|the remainder,|added another",
);

/// Pronouns of a whole told before: of which drugs 24.8 percent.
pub(super) static OF_THESE: List = List::barred(
    "of which|of whom|of this,|of these,|of them,|of that,|of those,|among them,|among these,",
);
pub(super) static OF_THEM: List = List::barred(
    "of them|of whom|of which|of it |of the total|of total|of all |of these|of this|of those|of the overall",
);

/// Verbs that part a percentage and its whole from what is told of them.
pub(super) static TELLS: List = List::barred(
    "were|are|was|is|had|have|has|did|do|live|lives|lived|said|reported|will|would|can|\
    could|felt|sit|sits|came|come|went|took|take|met|knew|know",
);

/// Words that only join a percentage to the value before it.
pub(super) static GLUE: List = List::barred(
    "or|minus|plus|hike|boost|bump|lift|off|latter|former|say|burn|accounts|makes|constitutes|forms|i|e|ie|that|thats|that's|is|which|was|were|being|about|nearly|almost|just|over|\
    under|only|around|roughly|some|approximately|equivalent|equal|to|representing|represents|represented|making|\
    makes|made|up|accounting|accounted|for|constituting|constitutes|comprising|forming|a|an|the|this|it|they|these|\
    works|out|at|as|down|translating|into|reflecting|meaning|means|amounting|achieving|fulfilling|completing|meeting|\
    reaching|giving|namely|and|rate|of|achievement|absorption|achvt|attainment|completion|fully|more|than|less|so|\
    having|has|have|been|total|still|now|marking|showing|recording|registering|posting|realising|attaining|fell|rose|\
    grew|increased|decreased|fallen|risen|grown|growing|rising|falling|increasing|decreasing|increase|decrease|rise|\
    fall|growth|uplift|drop|reduction|decline|gain|jump|dip|climb|surge|improvement|higher|lower|by|net|year|on|yoy|again|\
    ach|equals|also|well|further|sharp|slight|modest|small|steep|big|considerable|marked|declining|dropping|reducing|\
    climbing|last|plus|in|all|performance|done|execution|covering|share|level|overall|annual|collectively|together|\
    corresponding|improving|expanding|contracting|shrinking|slightly|sharply|year-on-year|year-over-year|y-o-y|month-on-month|like-for-like|annual|\
    from|with|therefore|thus|hence|huge|\
    healthy|strong|record|welcome|clear|mere|full|good|respectable|least|most|below|above|approx|close|hardly|barely|\
    amount|amounts|amounted|equates|equated|corresponds|represent|equals|implementation|utilisation|utilization|accomplishment|declined|dropped|climbed|indicating|implying|denoting",
);

/// Verbs that say what their own subject did.
pub(super) static FINITE: List = List::barred(
    "grew|rose|fell|increased|decreased|dropped|declined|climbed|jumped|shrank|soared",
);

/// What a value is set above or below that is neither an aim nor an earlier time.
pub(super) static LEVELS: List = List::barred(
    "national|england|english|state|statewide|provincial|regional|country|nation|county|average|norm|peer|benchmark|median|mean|\
    wales|scotland|ireland|ontario|australian|european|market|global|world|country's|nation's|state's|province's|rest",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_list_are_found_at_its_ends_and_in_its_middle() {
        let list = "rate|of them|up to|s|use";
        for word in ["rate", "of them", "up to", "s", "use"] {
            assert!(is_one(list, word), "{word}");
            assert!(ends_with_one(&format!("the {word}"), list), "{word}");
            assert!(ends_with_one(word, list), "{word}");
        }
        for other in ["ra", "rat", "them", "to|s", "us", "uses", ""] {
            assert!(!is_one(list, other), "{other}");
        }
        for other in ["prate", "abuse", "for them", "", "e"] {
            assert!(!ends_with_one(other, list), "{other}");
        }
        assert!(opens_with_one("rates", list) && opens_with_one("use", list));
        assert!(!opens_with_one("up", list) && !opens_with_one("", list));
    }
}
