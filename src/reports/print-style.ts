/** How a page looks on A4: no row is cut, labels stand on every page, marks do without colour. */
export const PRINT_STYLE = `
@page{size:A4 portrait;margin:16mm 14mm 17mm}
@page{@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#444}}
@media print{
:root{--soft:#444b55;--line:#b6bdc7;--ground:#fff}
body{font-size:10.5pt;line-height:1.5;background:#fff}
header,main{max-width:none;margin:0;padding:0}
header{border-top-width:2pt;padding-top:12pt}
h1{font-size:21pt}
h2{font-size:14pt;margin:18pt 0 7pt}
h3{font-size:12pt;margin:14pt 0 6pt}
h4{font-size:10.5pt}
h1,h2,h3,h4,caption,summary,.bar,.clause{page-break-after:avoid;break-after:avoid}
.tools,.back,.vh{display:none!important}
.script .tools{display:none}
a{color:inherit;text-decoration:none}
table{font-size:9.5pt}
thead{display:table-header-group}
tr,.finding,.verdict,.about,.tally,li{page-break-inside:avoid;break-inside:avoid}
.pic{page-break-inside:avoid;break-inside:avoid;overflow:visible;margin-left:20pt}
.pic table,.terms table{font-size:8.5pt}
.pic th,.pic td{padding:1.5pt 4pt;border-color:#8d96a3}
.group{padding:7pt 10pt;margin-bottom:9pt;border-color:#8d96a3;border-left-color:var(--tone)}
th,td{padding:3pt 6pt}
.group h4,.clause{padding-left:26pt}
.group h4{text-indent:-26pt}
.no{min-width:18pt}
.say{padding-left:26pt}
.say p:first-child{text-indent:-26pt}
.say p:first-child b{width:26pt}
.terms,.followers{margin-left:26pt!important}
.all>summary{display:none}
.terms summary,.followers summary{list-style:none}
summary::-webkit-details-marker{display:none}
.pic{page-break-before:avoid;break-before:avoid}
.pic.long{page-break-inside:auto;break-inside:auto}
.figures dt{font-size:8.5pt}
.figures div{min-width:52pt;padding-left:8pt}
.chip,.pic .w,.pic .o,.pic .q,.cell,.pic th{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.pic .w,.cell.w{border:2pt solid var(--tone);outline:0}
.pic .q,.cell.q{border:1.5pt dashed #000;outline:0}
}
`;
