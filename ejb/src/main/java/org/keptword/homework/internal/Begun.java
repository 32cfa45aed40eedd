package org.keptword.homework.internal;

import org.keptword.homework.model.Draft;
import org.keptword.homework.model.Response;

/**
 * A piece of work with its draft.
 *
 * @param draft null where it was not asked for or there is none
 */
public record Begun(Response response, Draft draft) {}
