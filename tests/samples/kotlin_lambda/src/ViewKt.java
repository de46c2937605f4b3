package com.example.kotlin_lambda;

import android.view.View;
import kotlin.jvm.functions.Function0;

final class ViewKt {
    private ViewKt() {
    }

    static void onClick(View view, final Function0<String> block) {
        view.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View clicked) {
                block.invoke();
            }
        });
    }
}
