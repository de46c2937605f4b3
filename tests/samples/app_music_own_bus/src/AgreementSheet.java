package com.example.app_music_own_bus;

import android.app.Dialog;
import android.content.Context;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

final class AgreementSheet extends Dialog implements View.OnClickListener {
    private final AnswerStore store;
    private Button yes;

    AgreementSheet(Context context, AnswerStore store) {
        super(context);
        this.store = store;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(getContext());
        TextView text = new TextView(getContext());
        text.setText("请阅读并同意隐私政策");
        page.addView(text);
        yes = new Button(getContext());
        yes.setText("同意");
        yes.setOnClickListener(this);
        Button no = new Button(getContext());
        no.setText("不同意");
        no.setOnClickListener(this);
        page.addView(yes);
        page.addView(no);
        setContentView(page);
    }

    @Override
    public void onClick(View view) {
        boolean agreed = view == yes;
        store.keep(agreed);
        Bus.post(new Events.PrivacyAnswered(agreed));
        dismiss();
    }
}
