package com.example.state_copied_as_agreed;

final class NamedReader implements Reader {
    private final Reader $$delegate_0;
    private final String name;

    NamedReader(Reader delegate, String name) {
        $$delegate_0 = delegate;
        this.name = name;
    }

    @Override
    public String imei() {
        return $$delegate_0.imei();
    }

    @Override
    public int accounts() {
        return $$delegate_0.accounts();
    }
}
