/** A record while its optional parts are assigned one by one, which costs less than to spread them. */
export type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
