package org.ecpat.monitoring.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The look of the library's values: a public interface, its builder, and nothing else in sight.
 *
 * <pre>{@code
 * @ValueStyle
 * @Value.Immutable
 * public interface Goal {
 *   String id();
 *
 *   static Builder builder() {
 *     return new Builder();
 *   }
 *
 *   final class Builder extends ImmutableGoal.Builder {
 *     public Builder() {}
 *   }
 * }
 * }</pre>
 *
 * <p>The annotation is gone after compilation, because whoever compiles against the library would
 * otherwise need Immutables to read it. For the same reason {@code @Value} annotations on a type or
 * attribute are used without arguments: what has to be set is set here for all. Generated classes
 * carry no annotations of other libraries either.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    jdkOnly = true,
    allowedClasspathAnnotations = Override.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface ValueStyle {}
