import type { Fact } from '../model/fact';
const MADE: Record<string, string[]> = {
  'income.total': ['general','fund','capital','account','business','operating','superior','affiliated','unit','other','carryover'].map((x)=>`income.${x}`),
  'expenditure.total': ['basic','project','operating','toSuperior','toAffiliated','carryover'].map((x)=>`expenditure.${x}`),
  'expenditure.basic': ['expenditure.personnel','expenditure.publicUse'],
  'sangong.total': ['sangong.abroad','sangong.vehicle','sangong.reception'],
  'sangong.vehicle': ['sangong.vehicle.purchase','sangong.vehicle.operation'],
  'procurement.total': ['procurement.goods','procurement.works','procurement.services'],
};
export function partsOf(facts: readonly Fact[], id: string): { parts: Fact[]; complete: boolean } {
  const whole = facts.find((f)=>f.id===id);
  const parts = id==='operating.total' ? facts.filter((f)=>/^operating\.\d/.test(f.id)) : facts.filter((f)=>MADE[id]?.includes(f.id));
  const sum = parts.reduce((s,f)=>s+f.now.size,0);
  return { parts, complete: whole!==undefined && parts.length>0 && sum===whole.now.size };
}
