/* global location, URLSearchParams */
const words = ['Te weinig tijd voor overleg', 'Buurthuis is elke dag open', 'Vraag aan de gemeente: wie betaalt?', 'Het netwerk nu', 'Eerste wijkfeest', 'Taal']
/** As many notes as asked for in ?n=, over a sheet of 1600 × 900. */
export function grid() {
  const count = Number(new URLSearchParams(location.search).get('n') ?? 200)
  const columns = Math.ceil(Math.sqrt(count * 1.9))
  const rows = Math.ceil(count / columns)
  return Array.from({ length: count }, (_, index) => ({
    x: 20 + (1560 * (index % columns)) / columns, y: 20 + (860 * Math.floor(index / columns)) / rows, width: (1560 / columns) * 0.9, height: (860 / rows) * 0.8,
    text: `${words[index % words.length]} ${index}`,
  }))
}
