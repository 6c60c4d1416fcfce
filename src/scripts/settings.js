(()=>{const h=document.documentElement,q=new URLSearchParams(location.search),k="kanjian.settings";let s={},first=false,known=/\/embed\//.test(location.pathname);
const recall=()=>{if(known)return;known=true;try{s=Object(JSON.parse(localStorage.getItem(k))||{})}catch{}};
if(!known)try{const w=navigator.serviceWorker,[visit]=performance.getEntriesByType("navigation");first=w&&!w.controller&&visit.type==="navigate"&&!document.referrer.startsWith(location.origin+"/")}catch{}
const themes=["auto","light","dark"],theme=()=>{const t=q.get("theme")||s.theme;return themes.includes(t)?t:"auto"},large=()=>(q.get("size")||s.size)==="large";
const show=()=>{h.dataset.theme=theme();large()?h.dataset.size="large":delete h.dataset.size;for(const b of document.querySelectorAll('[data-setting="size"]'))b.setAttribute("aria-pressed",String(large()))};
first||recall();show();document.addEventListener("DOMContentLoaded",show);
if(first)new PerformanceObserver(()=>setTimeout(()=>{recall();show()},100)).observe({type:"paint",buffered:true});
document.addEventListener("click",e=>{const b=e.target.closest&&e.target.closest("[data-setting]");if(!b)return;recall();if(b.dataset.setting==="size"){s.size=large()?"":"large";q.delete("size")}else{s.theme=themes[(themes.indexOf(theme())+1)%3];q.delete("theme")}try{localStorage.setItem(k,JSON.stringify(s))}catch{}show()})})();
