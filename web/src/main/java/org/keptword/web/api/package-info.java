/** Owns what all endpoints below {@code /api} share: JSON in and out, who may call, how errors are told. */
package org.keptword.web.api;
