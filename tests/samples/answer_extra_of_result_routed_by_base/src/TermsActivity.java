package com.example.answer_extra_of_result_routed_by_base;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public class TermsActivity extends Activity {
    static final String AGREED = "agreed";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        TextView text = new TextView(this);
        text.setText("请您仔细阅读《隐私政策》");
        page.addView(text);
        page.addView(button("同意", true));
        page.addView(button("不同意并退出", false));
        setContentView(page);
    }

    private Button button(String label, boolean answer) {
        Button button = new Button(this);
        button.setText(label);
        button.setOnClickListener(view -> {
            setResult(RESULT_OK, new Intent().putExtra(AGREED, answer));
            finish();
        });
        return button;
    }
}
