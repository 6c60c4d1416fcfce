(()=>{const h=document.documentElement,app=h.dataset.start,whole=()=>{h.dataset.whole=""},[visit]=performance.getEntriesByType("navigation"),ready=f=>document.addEventListener("DOMContentLoaded",f);
const ask=(url,integrity)=>{const left=new AbortController,{signal}=left,response=fetch(url,{integrity,signal});addEventListener("pagehide",()=>left.abort(),{once:true});response.catch(()=>{});return{response,signal}},kanjian=window.kanjian={ask};
const[start,its,module,bytes]=app?app.split(" "):[],base=h.dataset.base;
let arrive=()=>{arrive=()=>{};if(module&&!/[?&](release|province)=/.test(location.search))kanjian.arriving=ask(base+module,bytes)};setTimeout(()=>{if(!visit||!visit.responseEnd||visit.responseStart-visit.requestStart>40)arrive()},80);
let begin=()=>{begin=()=>{};whole();if(!start)return;const s=document.createElement("script");arrive();s.type="module";s.integrity=its;s.src=base+start;document.head.append(s)};
new PerformanceObserver(()=>begin()).observe({type:"paint",buffered:true});ready(()=>setTimeout(()=>begin(),700));const lay=()=>{h.dataset.laid=""};if(location.hash)lay();if(location.hash||visit&&visit.type!=="navigate")whole();
const unfold=()=>{whole();for(const n of document.querySelectorAll("details>noscript"))n.outerHTML=n.innerHTML};
h.dataset.script="";ready(()=>requestAnimationFrame(()=>setTimeout(unfold)));addEventListener("beforeprint",unfold);document.addEventListener("click",({target})=>{unfold();if(target.closest("a[href*='#']"))lay()})})();
