// Stored designs: found once (tests/bench/find-designs.ts), kept as the few base rounds from which the rest follows,
// and checked pair by pair in bank.test.ts.
//
// The points are `orbits` rows of `order` points that turn together (point row x order + place goes to place + 1),
// and after them the points that stay. Every base round gives `order` rounds by turning.
import type { Design } from './design.ts'

interface Stored {
  readonly groups: number
  readonly size: number
  readonly order: number
  /** Turns after which a base round comes back to itself; `order` when left out. */
  readonly turns?: number
  /** Base rounds: one character per point, groups apart by a space. */
  readonly base: readonly string[]
  /** Rounds that turning does not change: the groups from which all others follow by turning. */
  readonly still?: readonly string[]
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const stored: readonly Stored[] = [
  { groups: 5, size: 3, order: 7, base: ['06C 159 24B 3DE 78A'] },
  { groups: 6, size: 3, order: 4, base: ['01B 25G 3CF 49H 68E 7AD', '089 1FH 26D 345 7BC AEG'] },
  { groups: 7, size: 3, order: 5, base: ['03D 12H 45B 6IJ 78A 9FK CEG', '0BK 18I 26F 3CH 479 5AE DGJ'] },
  { groups: 8, size: 3, order: 11, base: ['0GI 16L 2FM 3AD 457 8EK 9HN BCJ'] },
  { groups: 10, size: 3, order: 7, base: ['0KT 1BL 2HN 36C 49S 5FG 7EQ 8AI DJM OPR', '0BM 13R 2EG 45C 6FO 7AJ 89N DQT HKL IPS'] },
  { groups: 11, size: 3, order: 32, turns: 16, base: ['04Q 16E 29B 3NO 5LW 78J AGK CFT DSV HMU IPR'] },
  { groups: 12, size: 3, order: 17, base: ['09C 1NY 24W 3JM 5FG 6OT 7VX 8KS AEI BPQ DUZ HLR'] },
  { groups: 13, size: 3, order: 19, base: ['0BP 1FO 2VY 3AC 4JN 5Ia 6Qc 78T 9DK EHM GWX LRZ SUb'] },
  { groups: 14, size: 3, order: 5, base: ['0ad 13H 2BE 4Wf 5VY 68C 7GJ 9be ANX DOU FSc ITZ KQR LMP', '0Ie 1Sa 2Md 34U 5Df 6NV 7RY 89Z AEP BTc CQW FJK GOX HLb', '08T 17N 26S 35O 4Mb 9RW AZd BJL CVc DKe EGQ FUY HXa IPf', '0PS 1IV 2CL 3BW 4AJ 5KN 6Da 7HQ 8Gb 9EF MYZ Ocf RUd TXe'] },
  { groups: 16, size: 3, order: 23, base: ['0DJ 1Fh 2Sf 3Qb 4Tj 5GP 6RX 7AC 8Nc 9Ve Bik ELM HUl IOg KWY Zad'] },
  { groups: 17, size: 3, order: 25, base: ['0So 1Xj 25C 3Jh 49e 6TW 7fg 8Qn AVZ BMN DRk EIK Fbi GOa HUl Lcm PYd'] },
  { groups: 18, size: 3, order: 13, base: ['0Qa 14G 2RT 3OY 57B 6Sm 8Mj 9Pg AFU CIo DXc Eep HNi JLd Kbr Vkq Wfn Zhl', '0ij 1Ze 27Q 34W 5GP 6FN 8Ih 9dn ARp BOq Ckr Dfm EHS JKc LYo MUV Tag Xbl'] },
  { groups: 19, size: 3, order: 56, turns: 28, base: ['0ch 1VX 2Cl 35T 4DK 6IZ 7Yk 8Rg 9bu AFS BHr Eat GOn JUe Liq MNQ Pdj Wfm ops'] },
  { groups: 20, size: 3, order: 29, base: ['0Zo 1MW 2Ce 3Pt 4bk 5dn 6JN 7Tw 8DX 9Rs Agr BHQ Ecp Ffi GYu IKL OVh Sjx Uav lmq'] },
  { groups: 6, size: 4, order: 7, base: ['0DJN 156E 2AKL 3CHM 489B 7FGI'] },
  { groups: 7, size: 4, order: 9, base: ['09BI 146E 23HM 5JKQ 7ANR 8FLP CDGO'] },
  { groups: 8, size: 4, order: 4, turns: 2, base: ['0BPV 1GLO 29RT 3INQ 47JM 56HK 8EFU ACDS', '0EGS 1DKN 2CIU 3FLM 48BR 5JQT 69AP 7HOV', '06DO 1IRV 24FQ 3GPT 5AEM 78CK 9HNS BJLU', '08LT 16CJ 2ANV 34EH 5DPU 7FRS 9GKQ BIMO', '0379 125B 4KUV 6MST 8DHI AFGJ CLPQ ENOR'] },
  { groups: 9, size: 4, order: 11, base: ['019R 28PW 3ADJ 4HTY 5BCK 6IQX 7FSZ ELOU GMNV'] },
  { groups: 10, size: 4, order: 13, base: ['08NO 17FJ 26RX 35MP 4HUd 9CTV ABQY DLab EKSW GIZc'] },
  { groups: 12, size: 4, order: 15, base: ['01BY 2ENh 3ACK 4FGQ 5Xeg 6Obj 7Ldk 8SWi 9Mal DHTc IPRZ JUVf'] },
  { groups: 13, size: 4, order: 17, base: ['0Ece 1DRk 239O 46HV 5Mdp 7abh 8GSW ATZl BFgo CIUi JKQf LNYm PXjn'] },
  { groups: 15, size: 4, order: 19, base: ['0AMq 17au 2Pox 3Xcm 4Uhl 59Nn 6Vew 8DFG BOSg CLiv EJTf Hbdj IKQt RWYZ kprs'] },
  { groups: 6, size: 5, order: 6, base: ['09DLN 17CGQ 24EKP 3BHMT 56AJR 8FIOS'] },
  { groups: 10, size: 5, order: 9, base: ['0Wbef 124MU 3ESXY 5ITdk 6CDFg 7HQaj 8BPZn 9JVil ALRhm GKNOc'] },
  { groups: 10, size: 6, order: 8, base: ['0KXcgt 1JMPal 238OTY 47LNir 5Udkov 6EQfmn 9AFHhs BGSWew CIVbqx DRZjpu'] },
]

export function storedDesigns(groups: number, size: number): Design[] {
  return stored.filter((one) => one.groups === groups && one.size === size).map(unfold)
}

function unfold({ groups, size, order, turns: count, base, still }: Stored): Design {
  const turning = Math.floor((groups * size) / order) * order
  const turn = (point: number, by: number) => (point < turning ? point - (point % order) + (((point % order) + by) % order) : point)
  const read = (text: string) => text.split(' ').map((members) => [...members].map((letter) => alphabet.indexOf(letter)))
  const turned = (round: readonly (readonly number[])[], by: number) => round.map((members) => members.map((point) => turn(point, by)))
  const turns = Array.from({ length: order }, (_, by) => by)
  return [
    ...base.flatMap((text) => turns.slice(0, count ?? order).map((by) => turned(read(text), by))),
    ...(still ?? []).map((text) => distinct(turns.flatMap((by) => turned(read(text), by)))),
  ]
}

/** A group may turn into itself before the circle is round. */
function distinct(groups: readonly (readonly number[])[]): number[][] {
  const seen = new Map(groups.map((members) => [[...members].sort((a, b) => a - b).join(), [...members].sort((a, b) => a - b)]))
  return [...seen.values()]
}
