/**
 * How the promises are measured: goals, indicators, scales, answers.
 *
 * <p>A {@link org.ecpat.monitoring.framework.Framework} is the yardstick. It holds no methodology
 * and no result, so that the same questions can be judged in more than one way.
 */
@NullMarked
package org.ecpat.monitoring.framework;

import org.jspecify.annotations.NullMarked;
