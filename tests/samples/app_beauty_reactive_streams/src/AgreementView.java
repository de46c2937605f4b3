package com.example.app_beauty_reactive_streams;

import android.content.Context;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

final class AgreementView extends LinearLayout {
    interface OnAnswer {
        void onAnswer(boolean yes);
    }

    AgreementView(Context context, OnAnswer listener) {
        super(context);
        TextView text = new TextView(context);
        text.setText("美颜相机《隐私政策》，请阅读并选择");
        addView(text);
        addAnswer("同意", true, listener);
        addAnswer("不同意", false, listener);
    }

    private void addAnswer(String label, boolean yes, OnAnswer listener) {
        Button button = new Button(getContext());
        button.setText(label);
        button.setOnClickListener(view -> listener.onAnswer(yes));
        addView(button);
    }
}
