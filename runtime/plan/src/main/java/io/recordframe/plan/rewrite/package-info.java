/**
 * Rewrites of plans: small steps from plan to plan that keep schema and rows and leave the engine
 * less to do. {@link io.recordframe.plan.rewrite.Rewriter} runs them; {@link
 * io.recordframe.plan.rewrite.Rewrite} names them, so that each can be left out.
 *
 * <p>The rules that all of them keep:
 *
 * <ul>
 *   <li>The result has the same columns: names, types and nullability.
 *   <li>It has the same rows, in the same order where one is promised.
 *   <li>No error appears that was not there. An expression that can fail is never evaluated on a
 *       row on which it was not evaluated before: it passes no filter, which may be there to keep
 *       such rows away from it, and goes to no side of a join, an intersect or an except. What can
 *       fail: strict casts that do not widen; divisions of integers and decimals, unless by a
 *       literal other than zero; arithmetic that can overflow, which is that of integers and of
 *       decimals of the most digits; reading texts as something else; and whatever states that it
 *       gives an error. In doubt an expression can fail.
 *   <li>An error may vanish: that of a column that nobody uses, or of a row that another condition
 *       drops before it is reached. The same holds for the operands of AND and OR, which have no
 *       order.
 *   <li>A relation that several others read is rewritten once and remains one; nothing moves into
 *       it on behalf of one of its readers.
 *   <li>What an engine's own optimiser does better, such as the order of joins, is left to it.
 * </ul>
 */
@NullMarked
package io.recordframe.plan.rewrite;

import org.jspecify.annotations.NullMarked;
