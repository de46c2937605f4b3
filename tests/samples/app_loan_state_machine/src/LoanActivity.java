package com.example.app_loan_state_machine;

import android.widget.TextView;

public class LoanActivity extends BasePage {
    @Override
    protected void begin() {
        new Machine(this).go(Step.PREPARE);
    }

    void showHome() {
        TextView home = new TextView(this);
        home.setText("借款首页");
        setContentView(home);
    }
}
