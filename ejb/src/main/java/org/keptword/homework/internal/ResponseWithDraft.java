package org.keptword.homework.internal;

import org.jspecify.annotations.Nullable;
import org.keptword.homework.model.Draft;
import org.keptword.homework.model.Response;

/**
 * A response with its draft.
 *
 * @param draft null where it was not asked for or there is none
 */
public record ResponseWithDraft(Response response, @Nullable Draft draft) {}
