package com.example.dialog_custom_callback;

import android.app.Dialog;
import android.content.Context;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;

class PolicyDialog extends Dialog {
    interface Answer {
        void onAccept();

        void onReject();
    }

    private final Answer answer;

    PolicyDialog(Context context, Answer answer) {
        super(context);
        this.answer = answer;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout column = new LinearLayout(getContext());
        Button accept = new Button(getContext());
        accept.setText("同意并进入");
        accept.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                answer.onAccept();
                dismiss();
            }
        });
        Button reject = new Button(getContext());
        reject.setText("不同意");
        reject.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                answer.onReject();
                dismiss();
            }
        });
        column.addView(accept);
        column.addView(reject);
        setContentView(column);
    }
}
