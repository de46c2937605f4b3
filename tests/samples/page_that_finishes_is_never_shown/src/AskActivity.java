package com.example.page_that_finishes_is_never_shown;

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
        yes.setText("同意隐私政策");
        yes.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                getSharedPreferences("start", MODE_PRIVATE).edit().putBoolean("agreed_to_policy", true).apply();
                startActivity(new Intent(AskActivity.this, MainActivity.class));
            }
        });
        setContentView(yes);
    }
}
