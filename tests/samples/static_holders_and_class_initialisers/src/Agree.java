package com.example.static_holders_and_class_initialisers;

class Agree {
    final boolean ok = App.ctx.getSharedPreferences("p", 0).getBoolean("hasAgreedPrivacy", false);

    static class Holder {
        static final Agree A = new Agree();
    }
}
