package com.example.app_letter_box_marked_methods;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Retention(RetentionPolicy.RUNTIME)
@interface Run {
    int AT_START = 1;
    int AFTER_YES = 2;

    int value();
}
