package com.example.presenter_base_class_guards;

import android.content.Context;

abstract class Presenter {
    protected Context context;

    void attach(Context owner) {
        context = owner;
        onAttached();
    }

    abstract void onAttached();
}
