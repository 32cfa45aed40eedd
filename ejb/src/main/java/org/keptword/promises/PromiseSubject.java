package org.keptword.promises;

/** What a promise may be about that asks the counselor to look before it starts: such promises can serve control. */
public enum PromiseSubject {
    PHONE,
    LOCATION,
    PASSWORDS,
    MONEY,
    SEX,
    WHOM_ONE_MEETS,
    /** Whatever it is about, its owner feels pushed. */
    FEELS_PUSHED,
    /** Contact with the other person by the words of a promise that is not for that one; it waits and rests while contact is closed. */
    CONTACT;

    /** Whether its author may tick it; the others are found in the words. */
    public boolean isTicked() {
        return this != CONTACT;
    }
}
