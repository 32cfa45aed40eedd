package org.keptword.access.internal;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.BasicTypeReference;
import org.hibernate.type.StandardBasicTypes;

/**
 * Functions of queries.
 *
 * <p>{@code one_of(:ids, x)}: whether x is among the ids of one array parameter. A list after {@code in} has as many parameters as ids, and
 * the query is translated into SQL anew each time it is asked. (So it is when the parameter is a function's last argument, which might be a
 * list, too.)
 *
 * <p>{@code shares_any(:ids, x)}: whether an id of the array x is among them.
 *
 * <p>{@code plain_name(x)}: a name as it is searched and sorted, see {@link org.keptword.shared.persistence.NamePart}.
 */
public class QueryFunctions implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        register(contributions, "one_of", "(?2=any(?1))", 2, StandardBasicTypes.BOOLEAN);
        register(contributions, "shares_any", "(?2 && ?1)", 2, StandardBasicTypes.BOOLEAN);
        register(contributions, "plain_name", "keptword.plain_name(?1)", 1, StandardBasicTypes.STRING);
    }

    private static void register(
            FunctionContributions contributions,
            String name,
            String pattern,
            int arguments,
            BasicTypeReference<?> type) {
        contributions
                .getFunctionRegistry()
                .patternDescriptorBuilder(name, pattern)
                .setInvariantType(contributions
                        .getTypeConfiguration()
                        .getBasicTypeRegistry()
                        .resolve(type))
                .setExactArgumentCount(arguments)
                .register();
    }
}
