package org.keptword.web.cases;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.keptword.cases.safety.SafetyView;
import org.keptword.cases.safety.SetContactState;

/** The four inputs for what stays allowed in writing; an empty one allows nothing. */
public class ExceptionTerms implements Serializable {

    private static final long serialVersionUID = 1L;

    private final EnumMap<SetContactState.ExceptionAbout, String> terms =
            new EnumMap<>(SetContactState.ExceptionAbout.class);
    private final EnumMap<SetContactState.ExceptionAbout, String> before =
            new EnumMap<>(SetContactState.ExceptionAbout.class);

    void beginWith(List<SafetyView.ExceptionLine> lines) {
        lines.forEach(line -> {
            terms.put(line.about(), line.terms());
            before.put(line.about(), line.terms().strip());
        });
    }

    /** Whether something was allowed at the beginning. */
    boolean hasBegun() {
        return !before.isEmpty();
    }

    List<SetContactState.Allowed> allowed() {
        List<SetContactState.Allowed> allowed = new ArrayList<>();
        terms.forEach((about, written) -> {
            if (written != null && !written.isBlank()) {
                allowed.add(new SetContactState.Allowed(about, written.strip()));
            }
        });
        return allowed;
    }

    /** The same without what reads as it did at the beginning. */
    List<SetContactState.Allowed> changed() {
        return allowed().stream()
                .filter(one -> !one.terms().equals(before.get(one.about())))
                .toList();
    }

    public String getChildren() {
        return terms.get(SetContactState.ExceptionAbout.CHILDREN);
    }

    public void setChildren(String written) {
        terms.put(SetContactState.ExceptionAbout.CHILDREN, written);
    }

    public String getHousehold() {
        return terms.get(SetContactState.ExceptionAbout.HOUSEHOLD);
    }

    public void setHousehold(String written) {
        terms.put(SetContactState.ExceptionAbout.HOUSEHOLD, written);
    }

    public String getMoney() {
        return terms.get(SetContactState.ExceptionAbout.MONEY);
    }

    public void setMoney(String written) {
        terms.put(SetContactState.ExceptionAbout.MONEY, written);
    }

    public String getLegal() {
        return terms.get(SetContactState.ExceptionAbout.LEGAL);
    }

    public void setLegal(String written) {
        terms.put(SetContactState.ExceptionAbout.LEGAL, written);
    }
}
