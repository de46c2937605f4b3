package com.example.app_novel_guest_mode;

import android.os.Bundle;

public class EntryActivity extends BaseActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        switch (mode.word()) {
            case Mode.FULL:
                go(FullShelf.class);
                break;
            case Mode.GUEST:
                go(GuestShelf.class);
                break;
            default:
                new TermsDialog(this).open();
                break;
        }
    }

    void answered(boolean agreed) {
        mode.set(agreed ? Mode.FULL : Mode.GUEST);
        if (agreed) {
            go(FullShelf.class);
        } else {
            go(GuestShelf.class);
        }
    }
}
