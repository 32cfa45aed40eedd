package org.keptword.promises;

/** What a promise may be about that asks the counselor to look before it starts: such promises can serve control. */
public enum Subject {
    PHONE,
    LOCATION,
    PASSWORDS,
    MONEY,
    SEX,
    WHOM_ONE_MEETS,
    /** Whatever it is about, its owner feels pushed. */
    FEELS_PUSHED
}
