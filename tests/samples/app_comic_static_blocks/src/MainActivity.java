package com.example.app_comic_static_blocks;

import android.app.Activity;
import android.app.Dialog;
import android.os.Bundle;
import android.view.View;

public class MainActivity extends Activity implements View.OnClickListener {
    private Dialog welcome;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (Agreed.at(this) != 0) {
            return;
        }
        welcome = new Dialog(this);
        welcome.setContentView(R.layout.welcome);
        welcome.findViewById(R.id.welcome_in).setOnClickListener(this);
        welcome.findViewById(R.id.welcome_out).setOnClickListener(this);
        welcome.show();
    }

    @Override
    public void onClick(View view) {
        welcome.dismiss();
        if (view.getId() == R.id.welcome_in) {
            Agreed.now(this);
            Reader.open();
        } else {
            GuestShelf.fill(this);
        }
    }
}
