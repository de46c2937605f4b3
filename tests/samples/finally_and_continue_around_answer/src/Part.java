package com.example.finally_and_continue_around_answer;

import android.content.Context;

abstract class Part {
    abstract boolean needsAnswer();

    abstract void begin(Context context);
}
