package com.example.base_page_finishes_and_child_looks;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;

public class AskActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button yes = new Button(this);
        yes.setText("同意隐私协议");
        yes.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                getSharedPreferences("gate", MODE_PRIVATE).edit().putBoolean("privacy_agreement_signed", true).commit();
                startActivity(new Intent(AskActivity.this, MainActivity.class));
            }
        });
        setContentView(yes);
    }
}
