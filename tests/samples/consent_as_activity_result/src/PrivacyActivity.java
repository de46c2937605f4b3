package com.example.consent_as_activity_result;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;

public class PrivacyActivity extends Activity implements View.OnClickListener {
    private Button agree;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout column = new LinearLayout(this);
        agree = new Button(this);
        agree.setText("同意隐私政策");
        agree.setOnClickListener(this);
        Button refuse = new Button(this);
        refuse.setText("不同意");
        refuse.setOnClickListener(this);
        column.addView(agree);
        column.addView(refuse);
        setContentView(column);
    }

    @Override
    public void onClick(View view) {
        setResult(view == agree ? RESULT_OK : RESULT_CANCELED);
        finish();
    }
}
