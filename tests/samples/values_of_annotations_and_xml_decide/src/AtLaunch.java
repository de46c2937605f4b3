package com.example.values_of_annotations_and_xml_decide;


import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface AtLaunch {
    boolean value() default true;

    String[] names() default {};

    Mode mode() default Mode.OFF;
}
