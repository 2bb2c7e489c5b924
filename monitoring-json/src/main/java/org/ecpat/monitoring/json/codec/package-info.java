/**
 * The kit from which the formats are made: codecs that read, write and describe one type each.
 *
 * <p>A {@link org.ecpat.monitoring.json.codec.Codec} is the only place that says how a type looks
 * in JSON. It reads straight from the parser's tokens in one pass, notes every mistake and goes on;
 * it writes to a generator; and its {@link org.ecpat.monitoring.json.codec.Shape} says the same as
 * data, so that schema and specification cannot disagree with the reader. Objects are declared with
 * {@link org.ecpat.monitoring.json.codec.Fields} or {@link org.ecpat.monitoring.json.codec.Entity}.
 */
@NullMarked
package org.ecpat.monitoring.json.codec;

import org.jspecify.annotations.NullMarked;
