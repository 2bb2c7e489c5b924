/**
 * How the promises are measured: goals, indicators, scales, answers.
 *
 * <p>A {@link org.ecpat.monitoring.framework.Framework} is the yardstick. It holds no methodology
 * and no result, so that the same questions can be judged in more than one way. A {@link
 * org.ecpat.monitoring.framework.Profile} makes a regional or yearly variant of it, and a {@link
 * org.ecpat.monitoring.framework.FrameworkMapping} says how two frameworks correspond.
 */
@NullMarked
package org.ecpat.monitoring.framework;

import org.jspecify.annotations.NullMarked;
