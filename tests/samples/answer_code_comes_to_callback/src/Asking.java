package com.example.answer_code_comes_to_callback;

import android.app.Activity;
import android.app.Dialog;
import android.view.View;

final class Asking extends Dialog implements View.OnClickListener {
    interface Told {
        int YES = 1;
        int NO = 2;
        int TEXT = 3;

        void told(int code);
    }

    private final Told told;

    Asking(Activity owner, Told told) {
        super(owner);
        this.told = told;
        setContentView(R.layout.asking);
        for (int id : new int[] {R.id.btn_yes, R.id.btn_no, R.id.txt_policy}) {
            findViewById(id).setOnClickListener(this);
        }
    }

    @Override
    public void onClick(View view) {
        switch (view.getId()) {
            case R.id.btn_yes:
                dismiss();
                told.told(Told.YES);
                break;
            case R.id.btn_no:
                dismiss();
                told.told(Told.NO);
                break;
            default:
                told.told(Told.TEXT);
        }
    }
}
