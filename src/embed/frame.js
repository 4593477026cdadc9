// The page's side of isolation="frame".

export class Framed {}
