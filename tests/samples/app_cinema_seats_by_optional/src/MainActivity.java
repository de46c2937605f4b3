package com.example.app_cinema_seats_by_optional;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!(Visitor.load(this) instanceof Unknown)) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("欢迎光临")
                .setMessage("您是否同意《隐私政策》？")
                .setPositiveButton("同意", (dialog, which) -> decide(new Member(this), "agree"))
                .setNegativeButton("不同意", (dialog, which) -> decide(new Guest(), "refuse"))
                .show();
    }

    private void decide(Visitor visitor, String decision) {
        visitor.keep(this, decision);
        new Booth(this).show(visitor);
    }
}
