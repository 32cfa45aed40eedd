package org.keptword.access.internal;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * {@code one_of(:ids, x)} for queries: whether x is among the ids of one array parameter. A list after {@code in} has as many
 * parameters as ids, and the query is translated into SQL anew each time it is asked. (So it is when the parameter is a function's last
 * argument, which might be a list, too.)
 */
public class OneOf implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder("one_of", "(?2=any(?1))")
                .setInvariantType(contributions
                        .getTypeConfiguration()
                        .getBasicTypeRegistry()
                        .resolve(StandardBasicTypes.BOOLEAN))
                .setExactArgumentCount(2)
                .setArgumentListSignature("(ids, id)")
                .register();
    }
}
