(()=>{const h=document.documentElement,q=new URLSearchParams(location.search),k="kanjian.settings";let s={};if(!/\/embed\//.test(location.pathname))try{s=Object(JSON.parse(localStorage.getItem(k))||{})}catch{}
const themes=["auto","light","dark"],theme=()=>{const t=q.get("theme")||s.theme;return themes.includes(t)?t:"auto"},large=()=>(q.get("size")||s.size)==="large";
const show=()=>{h.dataset.theme=theme();large()?h.dataset.size="large":delete h.dataset.size;for(const b of document.querySelectorAll('[data-setting="size"]'))b.setAttribute("aria-pressed",String(large()))};
show();document.addEventListener("DOMContentLoaded",show);
document.addEventListener("click",e=>{const b=e.target.closest&&e.target.closest("[data-setting]");if(!b)return;if(b.dataset.setting==="size"){s.size=large()?"":"large";q.delete("size")}else{s.theme=themes[(themes.indexOf(theme())+1)%3];q.delete("theme")}try{localStorage.setItem(k,JSON.stringify(s))}catch{}show()})})();
