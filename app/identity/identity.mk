# The words that are no password by themselves, as a table in the rules.
$(B)/gen/common_passwords.c: tools/words2c.awk app/identity/common_passwords.txt
	@mkdir -p $(@D)
	LC_ALL=C awk -f tools/words2c.awk -v name=common_passwords \
	    app/identity/common_passwords.txt > $@
$(B)/rules.a: $(B)/gen/common_passwords.o
