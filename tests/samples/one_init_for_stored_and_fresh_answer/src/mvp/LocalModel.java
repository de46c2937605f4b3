package com.example.one_init_for_stored_and_fresh_answer.mvp;

import android.content.Context;

public class LocalModel implements Model {
    final Context c;

    public LocalModel(Context c) {
        this.c = c;
    }

    public boolean isAgreed() {
        return com.example.one_init_for_stored_and_fresh_answer.Sp.agreed(c);
    }
}
