package com.example.app_travel_router_interceptors;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public class TermsPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        TextView text = new TextView(this);
        text.setText("请阅读《隐私政策》");
        page.addView(text);
        Button yes = new Button(this);
        yes.setText("同意");
        yes.setOnClickListener(view -> {
            getSharedPreferences("travel", MODE_PRIVATE).edit().putBoolean("privacy_agree", true).commit();
            Router.open(this, Paths.HOME);
            finish();
        });
        page.addView(yes);
        Button no = new Button(this);
        no.setText("不同意");
        no.setOnClickListener(view -> finishAffinity());
        page.addView(no);
        setContentView(page);
    }
}
