/**
 * How a page looks on a screen. For browsers since 2020, so without flex gaps and newer selectors.
 * Red, amber and blue mean 错误, 警告 and 提示 and nothing else; each is also said in words.
 */
export const PAGE_STYLE = `
:root{--ink:#1a2330;--soft:#586474;--line:#d3d9e1;--faint:#eceff3;--paper:#fff;--ground:#eef1f4;
--error:#b0141d;--warning:#8a5200;--notice:#1d4f91;--ok:#17683a;
--error-bg:#fdecec;--warning-bg:#fdf3df;--notice-bg:#eaf2fc;
--tone:var(--ink);--tone-bg:var(--faint);
--sans:"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",SimHei,sans-serif;
--serif:"STZhongsong","华文中宋","Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:12px}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.65 var(--sans);font-variant-numeric:tabular-nums;overflow-wrap:break-word;word-break:break-word}
header,main{max-width:1020px;margin:0 auto;padding:0 44px;background:var(--paper)}
header{margin-top:20px;padding-top:34px;border-top:5px solid var(--ink)}
main{padding-top:1px;padding-bottom:44px;margin-bottom:28px}
thead th{white-space:nowrap}
h1,h2,h3,h4,p,dl,dd,ul,table{margin:0;padding:0}
h1{font:bold 32px/1.35 var(--serif);letter-spacing:.02em}
h2{font:bold 20px/1.4 var(--serif);margin:38px 0 12px}
h3{font:bold 17px/1.4 var(--sans);margin:26px 0 10px}
h4{font:bold 15.5px/1.5 var(--sans)}
a{color:var(--notice)}
a:focus,summary:focus,button:focus,.pic:focus{outline:2px solid var(--notice);outline-offset:2px}
ul{padding-left:1.3em}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
.soft,.note{color:var(--soft);font-size:13px}
.soft{margin-left:8px}
.error{--tone:var(--error);--tone-bg:var(--error-bg)}
.warning{--tone:var(--warning);--tone-bg:var(--warning-bg)}
.notice{--tone:var(--notice);--tone-bg:var(--notice-bg)}
.n{text-align:right;white-space:nowrap}
.a{white-space:nowrap}

.back{font-size:14px;margin-bottom:14px}
.kind{color:var(--soft);font:15px/1.4 var(--serif);letter-spacing:.3em;margin-bottom:6px}
.year{font-size:17px;margin-top:4px}
.year span{color:var(--soft);margin-left:14px}
.about{display:grid;grid-template-columns:auto 1fr auto;grid-gap:4px 32px;margin-top:20px;padding:12px 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line);font-size:14px}
.about dt{color:var(--soft);font-size:12.5px}

table{border-collapse:collapse;width:100%;font-size:14px}
th{font-weight:bold;text-align:left}
th.n{text-align:right}
th,td{padding:6px 10px;vertical-align:top}
thead th{border-bottom:1.5px solid var(--ink);font-size:13px;vertical-align:bottom}
tbody tr>*{border-bottom:1px solid var(--line)}
.chip{display:inline-block;padding:0 7px;border:1px solid var(--tone);border-radius:2px;color:var(--tone);background:var(--tone-bg);font:bold 12.5px/20px var(--sans);white-space:nowrap}
.chip.plain{--tone:var(--soft);--tone-bg:transparent}

.verdict{display:grid;grid-template-columns:auto 1fr;grid-gap:18px 28px;align-items:center;margin-top:28px}
.verdict h2{margin:0;padding:10px 22px;border:3px double var(--tone);color:var(--tone);font-size:30px;letter-spacing:.12em;text-indent:.12em}
.verdict.fail{--tone:var(--error)}
.verdict.incomplete{--tone:var(--warning)}
.verdict.pass{--tone:var(--ok)}
.next{margin-top:4px}
.next b{margin-right:12px}
.tally{grid-column:1/3;table-layout:fixed}
.tally th,.tally td{text-align:left;border:0;border-left:1px solid var(--line);padding:2px 16px}
.tally th{color:var(--tone);font-size:14px;border-left:3px solid var(--tone)}
.tally td{border-left:3px solid var(--tone);color:var(--soft)}
.tally th:last-child,.tally td:last-child{--tone:var(--soft)}
.tally th span,.tally td span{color:var(--soft);font-weight:normal;margin-left:10px;font-size:13px}
.tally b{font-size:26px;line-height:1.25;color:var(--ink)}
.counts{grid-column:1/3;color:var(--soft);font-size:14px}

.overview td:nth-child(2),.overview td:nth-child(3){white-space:nowrap}
.overview a{text-decoration:none}
.overview a:hover{text-decoration:underline}
.forms th span{display:block;font-weight:normal;color:var(--soft);font-size:13px}
.forms tbody th{font-weight:normal}
.forms .status,.forms td:nth-child(5){white-space:nowrap}
.status.missing,.status.ambiguous{color:var(--warning);font-weight:bold}
.suspects td,.suspects th{white-space:nowrap}
.suspects td:nth-child(2),.suspects td:nth-child(3){white-space:normal;min-width:9em}

.bar{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;border-bottom:2px solid var(--ink);margin-top:38px}
.bar h2{margin:0 0 6px}
.tools{display:none;margin-bottom:6px}
.script .tools{display:block}
button{font:14px/1.5 var(--sans);color:var(--ink);background:var(--paper);border:1px solid #9aa5b3;border-radius:3px;padding:3px 11px;margin:0 0 4px 6px;cursor:pointer}
button:hover{background:var(--faint)}
button[aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:#fff}
[hidden]{display:none!important}
.severity>h3{color:var(--tone);font:bold 19px/1.4 var(--serif)}
.severity>h3 span{color:var(--soft);font:14px var(--sans);margin-left:12px}
.group{border:1px solid var(--line);border-left:4px solid var(--tone);margin:0 0 16px;padding:11px 18px 12px}
.group h4{padding-left:34px;text-indent:-34px}
.group h4>*{text-indent:0}
.no{display:inline-block;min-width:26px;margin-right:8px;color:var(--tone)}
.group .chip{margin-right:10px;vertical-align:1px}
.of{margin-right:12px}
.what{font-weight:normal}
.clause span{margin-left:12px}
.clause{color:var(--soft);font-size:12.5px;padding-left:34px}
.group details{margin:0}
summary{cursor:pointer;color:var(--soft);font-size:13px;padding:2px 0;width:-moz-fit-content;width:fit-content}
.all>summary{margin:2px 0 4px 34px}
summary span{margin-left:8px}
.block+.block,.block+.followers,.followers+.followers{border-top:1px dashed var(--line);margin-top:12px;padding-top:10px}
.finding{display:flex;justify-content:space-between;align-items:flex-start;padding:3px 0}
.say{flex:1;padding-left:34px}
.say p:first-child{text-indent:-34px}
.say p:first-child b{display:inline-block;width:34px;text-indent:0;color:var(--tone)}
.at{color:var(--soft);font-size:13px}
.at b{color:var(--ink)}
.likely{font-size:14px}
.likely b,.q b{color:var(--ink)}
.likely b{margin-right:6px}
.figures{flex:none;display:flex;margin:1px 0 0 22px;text-align:right}
.figures div{padding:0 0 0 16px;min-width:78px}
.figures dt{color:var(--soft);font-size:12.5px;line-height:1.4}
.figures dd{font-weight:bold;white-space:nowrap}
.words{display:block;max-width:46%;text-align:left}
.words dt{display:inline-block;margin-right:10px}
.words dd{display:inline;white-space:normal}
.figures div:last-child dd{color:var(--tone)}
.terms{margin:4px 0 0 34px!important}
.terms table{font-size:13px;width:auto;min-width:60%}
.terms th,.terms td{padding:2px 12px 2px 0}
.terms .s b{color:var(--tone);margin-right:8px}
.terms tbody+tbody tr:first-child>*{border-top:1px solid var(--soft)}
.terms .s{color:var(--soft);white-space:nowrap}
.terms thead th{border-bottom:1px solid var(--soft);color:var(--soft);font-weight:normal}
.followers{margin-left:34px!important}
.followers ul{font-size:14px}
.followers li{margin:2px 0}
.followers .at{display:inline;margin-left:6px}

.pic{margin:8px 0 8px 34px;overflow-x:auto}
.pic table{word-break:normal;overflow-wrap:normal;font-size:13px;line-height:1.4;width:auto;min-width:56%;margin-bottom:2px}
.pic caption{text-align:left;color:var(--soft);font-size:12.5px;padding:0 0 4px}
.pic caption b{color:var(--ink);font-weight:bold}
.pic caption span{margin-left:14px}
.pic th,.pic td{border:1px solid #c3cad4;padding:3px 8px}
.pic td,.pic th[scope=row]{text-align:right;white-space:nowrap}
.pic .e{color:var(--soft);padding:3px 4px;text-align:center;width:1.6em}
.pic .x{text-align:left;white-space:normal;min-width:7em}
.pic .c{text-align:left;white-space:nowrap}
.pic thead th{text-align:center;white-space:normal;min-width:4.2em;vertical-align:middle;font-size:12.5px;background:#f6f7f9}
.pic .abc>*{min-width:0}
.pic .abc>*,.pic th[scope=row]{background:var(--faint);color:var(--soft);font-weight:normal;font-size:11.5px;text-align:center;padding:1px 6px;vertical-align:middle}
.pic thead th[scope=row]{font-size:11.5px;min-width:0}
.pic .sum td{font-weight:bold}
.pic .gap td{background:repeating-linear-gradient(135deg,#fff,#fff 5px,#f4f6f8 5px,#f4f6f8 10px);color:var(--soft);font-size:11.5px;text-align:center;padding:0 6px;line-height:1.5}
.pic .o,.cell.o{background:#eef1f5;border-bottom:2px solid #7d8998}
.pic .w,.cell.w{background:var(--tone-bg);color:var(--tone);font-weight:bold;outline:2px solid var(--tone);outline-offset:-2px}
.pic .q,.cell.q{outline:2px dashed var(--ink);outline-offset:-2px}
.pic td>b,.cell b{margin-right:6px;font-weight:bold}
.cell{display:inline-block;border:1px solid #c3cad4;padding:1px 8px;margin-right:10px;font-size:13px;min-width:74px;text-align:right}
.legend{list-style:none;padding:0}
.legend li{margin:5px 0}
.legend .chip{margin-right:10px}
.closing{font-size:14px}
.closing h3{font-size:15px;margin:16px 0 6px}
.none{margin:28px 0;font-size:17px}

.totals{display:flex;flex-wrap:wrap;list-style:none;padding:0;margin:24px 0 0}
.totals li{border-left:3px solid var(--tone);padding:0 30px 0 14px;margin:0 0 10px;color:var(--soft)}
.totals b{display:block;font-size:30px;line-height:1.2;color:var(--ink)}
.totals .fail,.files .fail{--tone:var(--error)}
.totals .refused,.files .refused{--tone:var(--ink)}
.totals .incomplete,.files .incomplete{--tone:var(--warning)}
.totals .pass,.files .pass{--tone:var(--ok)}
.files .word{color:var(--tone);font-weight:bold;white-space:nowrap}
.files th span,.files .zero{color:var(--soft)}
.files th span{display:block;font-size:12.5px;font-weight:normal}
.files tbody th{min-width:11em}
.files td:nth-child(8){min-width:6.5em}
.files td:last-child{min-width:13em}
.files td{vertical-align:top}
.files .n b{font-size:15px}

.quote{font-size:14px;margin:2px 0}
mark{background:var(--tone-bg);color:var(--tone);font-weight:bold;padding:0 1px}
mark.agrees{background:none;color:inherit;font-weight:normal;border-bottom:1.5px solid var(--ok)}
mark.left{background:none;color:inherit;font-weight:normal;border-bottom:1.5px dashed var(--soft)}
.text sup{font-size:11px;margin:0 2px}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);grid-gap:6px 24px;padding:8px 0;border-bottom:1px solid var(--line)}
.said{font-size:14px}
.held{font-size:12.5px;align-self:start}
.held th,.held td{padding:2px 8px 2px 0}
.held td span{color:var(--soft);margin-left:6px}
.held .off{color:var(--error);font-weight:bold}
.held .a{white-space:normal;color:var(--soft)}

.group.notice{padding-bottom:8px;margin-bottom:10px}
@media(max-width:720px){
body{font-size:15px}
header,main{padding-left:16px;padding-right:16px}
header{margin-top:0;padding-top:20px}
h1{font-size:25px}
.about{grid-template-columns:1fr}
.verdict{display:block}
.verdict h2{display:inline-block;margin-bottom:12px;font-size:26px}
.tally{margin-top:14px}
.tally th,.tally td{padding:2px 4px 2px 7px}
.tally th span,.tally td span{display:block;margin:0}
.counts{margin-top:10px}
.group{padding:10px 10px 10px 11px}
.finding{display:block}
.figures,.words{max-width:none;margin:4px 0 0 34px;justify-content:flex-start;text-align:left}
.figures div{padding:0 18px 0 0}
.pic,.terms,.followers{margin-left:0!important}
.pair{display:block}
.held{margin-top:6px}
.wide{overflow-x:auto}
th,td{padding:5px 6px}
.terms{overflow-x:auto}
}
`;
