package com.example.presenter_base_class_guards;

import android.content.Context;

abstract class GuardedPresenter extends Presenter {
    @Override
    final void attach(Context owner) {
        if (!Answers.given(owner)) {
            return;
        }
        super.attach(owner);
    }
}
