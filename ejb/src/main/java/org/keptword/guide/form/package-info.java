/**
 * The form engine: what is asked, what was answered, and what the one makes of the other. Pure values and functions; nothing here knows of a
 * database, a server or a page.
 *
 * <pre>
 * // Autosave, at most two seconds after typing stops
 * Answers.Reading reading = Answers.parse(json, form);          // AnswersRefused: nothing was kept, the page still holds it
 * Evaluation now = Evaluator.evaluate(form, reading.answers(), selection, situation);
 * revise(now.handIn().text());                                  // what is not asked is left out
 * answer(now.enabled(), now.draftProblems(), now.hints(), now.progress(), reading.dropped());
 *
 * // Page: steps and entries in reading order, with the words of this assignment
 * Evaluation page = Evaluator.evaluate(form, Answers.stored(text), selection, situation);
 *
 * // Hand-in: the same call; the first problem takes the focus
 * if (now.ready()) { keep(now.handIn().text()); } else { show(now.problems()); }
 * </pre>
 *
 * A new draft begins with {@link org.keptword.guide.form.InitialAnswers}. {@link org.keptword.guide.form.Selection} says which items belong to the
 * assignment (lighter version, one client alone, what a gate holds back), {@link org.keptword.guide.form.AnswerContext} who answers and when.
 */
package org.keptword.guide.form;
