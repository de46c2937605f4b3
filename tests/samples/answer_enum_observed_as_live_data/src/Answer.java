package com.example.answer_enum_observed_as_live_data;

enum Answer {
    UNASKED,
    AGREED,
    REFUSED
}
