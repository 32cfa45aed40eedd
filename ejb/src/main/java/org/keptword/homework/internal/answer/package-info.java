/** The inside of answering: home and exercise pages, the client's own responses and drafts, and what follows from an answer. */
package org.keptword.homework.internal.answer;
