package com.example.context_wrapper;

import android.content.Context;
import android.content.ContextWrapper;

class QuietContext extends ContextWrapper {
    QuietContext(Context base) {
        super(base);
    }
}
