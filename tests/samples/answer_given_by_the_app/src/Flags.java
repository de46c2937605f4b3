package com.example.answer_given_by_the_app;

class Flags {
    static boolean agreed;
}
